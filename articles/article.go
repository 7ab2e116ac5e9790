// Package articles turns what a newsroom has into articles with zones: files, folders and standard input.
//
// It knows where articles are found, tells formats by their content, and holds the limits of what is read. It refuses to
// know what the words say; every format has a room of its own below.
package articles

import "verifica/articles/story"

// Article is one article as it can be read.
type Article = story.Article

// Fault says what is wrong with a file, where, and what would mend it.
type Fault = story.Fault

// Skip is a file of a walked folder that is no article.
type Skip = story.Skip
