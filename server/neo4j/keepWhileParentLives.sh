# Runs a command until it ends or until standard input closes, which is when whoever started us is gone, however it went
# (also by kill -9). launch.ts starts Neo4j through this, in a process group of its own, so that nothing is left behind.
exec 3<&0
"$@" </dev/null 3<&- &
child=$!
(
  while read -r _ <&3; do :; done
  kill -TERM "$child" 2>/dev/null
  # Neo4j needs 5 to 10 seconds to close its files; after 30 it hangs.
  sleep 30
  kill -KILL "$child" 2>/dev/null
) &
trap 'kill -TERM "$child" 2>/dev/null' TERM INT HUP
wait "$child"
code=$?
# A signal ends `wait` early: then the child is still closing its files.
while kill -0 "$child" 2>/dev/null; do wait "$child"; code=$?; done
# Ends the watcher and its sleep, but not this script before it has told the code.
trap '' TERM
kill -TERM 0
exit "$code"
