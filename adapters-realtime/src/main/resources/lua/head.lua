-- KEYS: the tenant's stream. ARGV: time. Answers the id of the last entry, after beginning the stream if there is none.
local last = redis.call('XREVRANGE', KEYS[1], '+', '-', 'COUNT', 1)
if last[1] then
  return last[1][1]
end
return redis.call('XADD', KEYS[1], '*', 'type', 'start', 'at', ARGV[1], 'audience', '', 'data', '{}')
