#!/bin/bash
# Ready, or not: exit 0 when the service's readiness says 200. The runtime image has no curl.
set -eu
exec 3<>"/dev/tcp/127.0.0.1/${MANAGEMENT_SERVER_PORT}"
printf 'GET /actuator/health/readiness HTTP/1.0\r\nHost: localhost\r\nConnection: close\r\n\r\n' >&3
read -r -t 3 _ status _ <&3
[ "${status%$'\r'}" = 200 ]
