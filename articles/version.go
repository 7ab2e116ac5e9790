package articles

import (
	"cmp"
	"slices"
	"strings"

	"verifica/articles/story"
	"verifica/claims"
	"verifica/claims/value"
)

// withdraw passes over items that were killed, and every version of them.
func (c *collector) withdraw() {
	killed := map[string]string{}
	for _, a := range c.Articles {
		if a.Killed && (killed[a.Key] == "" || a.ID < killed[a.Key]) {
			killed[a.Key] = a.ID
		}
		if a.Killed && a.Follows != "" {
			killed[a.Follows] = a.ID
		}
	}
	c.Articles = slices.DeleteFunc(c.Articles, func(a Article) bool {
		by, dead := killed[a.Key]
		switch {
		case a.Killed:
			c.Skipped = append(c.Skipped, Skip{Path: a.ID, Reason: "withdrawn by its sender"})
		case dead && a.Key != "":
			c.Skipped = append(c.Skipped, Skip{Path: a.ID, Reason: "withdrawn by " + by})
		default:
			return false
		}
		return true
	})
}

// number gives the versions of an item one key and their numbers, where the file did not: by what they say that they
// replace, by the version that they carry, by the time of their last change. Takes of an agency without an id are versions
// where they differ in the number of the update alone.
func number(list []Article) {
	parent := map[string]string{}
	for _, a := range list {
		if a.Follows != "" && a.Key != "" && a.Follows != a.Key {
			parent[a.Key] = a.Follows
		}
	}
	items := map[string][]*Article{}
	for i := range list {
		a := &list[i]
		if key := item(a, parent); key != "" {
			items[key] = append(items[key], a)
		}
	}
	for key, versions := range items {
		if len(versions) > 1 {
			order(key, versions, parent)
		}
	}
}

// item names the item that an article is a version of, "" if it cannot be one.
func item(a *Article, parent map[string]string) string {
	switch {
	case a.Key == "" && a.Title == "":
		return ""
	case a.Key == "":
		return "take:" + strings.ToLower(a.Title) + "|" + a.Article.Source
	}
	root, _ := rootOf(a.Key, parent)
	if strings.ContainsAny(root, ":/") {
		return root
	}
	return root + "|" + a.Article.Source // a bare number is an id of one system alone
}

// rootOf follows a key to the first item of its line, and returns how far that was.
func rootOf(key string, parent map[string]string) (string, int) {
	for n := range 64 {
		up, ok := parent[key]
		if !ok {
			return key, n
		}
		key = up
	}
	return key, 64
}

// order numbers the versions of one item, unless they carry different numbers of one key already.
func order(key string, versions []*Article, parent map[string]string) {
	take := strings.HasPrefix(key, "take:")
	if take && !slices.ContainsFunc(versions, func(a *Article) bool { return a.Version > 0 }) {
		return // the same headline twice is no update
	}
	depth := func(a *Article) int { _, n := rootOf(a.Key, parent); return n }
	rank := func(a, b *Article) int {
		return cmp.Or(cmp.Compare(depth(a), depth(b)), cmp.Compare(a.Version, b.Version), earlier(changed(a), changed(b)))
	}
	slices.SortStableFunc(versions, func(a, b *Article) int { return cmp.Or(rank(a, b), cmp.Compare(a.ID, b.ID)) })
	if rank(versions[0], versions[len(versions)-1]) == 0 {
		return // copies
	}
	if root, _ := rootOf(versions[0].Key, parent); !take {
		key = root
	}
	n := 1
	numbers := make([]int, len(versions))
	for i := range versions {
		if i > 0 && rank(versions[i-1], versions[i]) != 0 {
			n++
		}
		numbers[i] = n
	}
	for i, a := range versions {
		a.Key, a.Version = key, numbers[i]
	}
}

// changed is the time of the last change that an article tells.
func changed(a *Article) claims.Publication {
	if a.Updated.From != value.NoDay {
		return a.Updated
	}
	return a.Published
}

func earlier(p, q claims.Publication) int {
	switch {
	case story.Later(q, p):
		return -1
	case story.Later(p, q):
		return 1
	}
	return 0
}
