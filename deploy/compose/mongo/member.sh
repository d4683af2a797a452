#!/bin/bash
# A member of the replica set. The key by which members know each other comes from the environment and
# must be a file that only mongod's user can read, so it is written to memory before mongod starts.
set -eu
keyfile=/run/mongo/keyfile
(umask 077 && printf '%s\n' "${REPLICA_SET_KEY}" >"${keyfile}")
chown mongodb:mongodb "${keyfile}"
unset REPLICA_SET_KEY
exec docker-entrypoint.sh mongod \
  --replSet onlinefriday \
  --keyFile "${keyfile}" \
  --bind_ip_all \
  --wiredTigerCacheSizeGB 0.5
