package gen_test

import (
	"os"
	"runtime"
	"strconv"
	"testing"
	"time"

	"verifica/compare"
	"verifica/internal/gen"
)
func TestBig(t *testing.T){ n,_:=strconv.Atoi(os.Getenv("BIG")); if n==0 {t.Skip()}
 t0:=time.Now(); r:=read(t, gen.Make(n,1)); t1:=time.Now(); var m runtime.MemStats; runtime.GC(); runtime.ReadMemStats(&m); a:=m.HeapAlloc; rep:=compare.Check(r, compare.Options{}); t2:=time.Now(); runtime.GC(); runtime.ReadMemStats(&m)
 t.Logf("n=%d extract %v compare %v heap %d MB -> %d MB findings %d", n, t1.Sub(t0), t2.Sub(t1), a>>20, m.HeapAlloc>>20, len(rep.Findings)); runtime.KeepAlive(r)}
