package value

import "fmt"

func canonical(v Value) string { return fmt.Sprintf("%s:%+v", v.Type(), v) }
