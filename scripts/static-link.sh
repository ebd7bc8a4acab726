#!/bin/sh
# Prints the options that link the program whole, so that it starts without looking up libraries (2 ms
# instead of 5, about a tenth of rendering a report). Prints nothing where a library has no static form:
# the program is then linked as usual and does the same.
set -eu

libraries=$(pkg-config --static --libs-only-l libxml-2.0 libcmark-gfm libmd 2>/dev/null) || exit 0
command -v ld.lld >/dev/null 2>&1 || [ -x "$(dirname "$(readlink -f "$(command -v "${SWIFT:-swift}")")")/ld.lld" ] || exit 0

options="-Xswiftc -static-executable -Xswiftc -use-ld=lld"
for library in $libraries -lstdc++; do
  name=${library#-l}
  case $(cc -print-file-name="lib$name.a" 2>/dev/null) in
    */*) options="$options -Xlinker $library" ;;
    *) exit 0 ;;
  esac
done
# libxml2 asks for threads by weak names, which a whole link leaves out unless somebody insists; without them
# it takes the program for one without threads, and two documents read at once crash it.
for name in pthread_once pthread_getspecific pthread_setspecific pthread_key_create pthread_key_delete \
  pthread_mutex_init pthread_mutex_destroy pthread_mutex_lock pthread_mutex_unlock pthread_cond_init \
  pthread_cond_destroy pthread_cond_wait pthread_cond_signal pthread_equal pthread_self; do
  options="$options -Xlinker -u -Xlinker $name"
done
echo "$options"
