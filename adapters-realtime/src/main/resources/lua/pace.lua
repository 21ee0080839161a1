-- KEYS: the rest, then the lanes. ARGV: for each lane, its interval in microseconds and its burst. Takes a place in every
-- lane, or in none; answers how many milliseconds to wait, or 0. A lane holds when its last place would be due at an even
-- pace (the generic cell rate algorithm); time is the server's, so instances need not agree on theirs.
local time = redis.call('TIME')
local now = time[1] * 1000000 + time[2]
local wait = math.max(0, redis.call('PTTL', KEYS[1]) * 1000)
local due = {}
for i = 2, #KEYS do
  local interval, burst = tonumber(ARGV[2 * i - 3]), tonumber(ARGV[2 * i - 2])
  due[i] = math.max(tonumber(redis.call('GET', KEYS[i]) or 0), now) + interval
  wait = math.max(wait, due[i] - burst * interval - now)
end
if wait > 0 then
  return math.ceil(wait / 1000)
end
for i = 2, #KEYS do
  redis.call('SET', KEYS[i], string.format('%.0f', due[i]), 'PX', math.ceil((due[i] - now) / 1000) + 1)
end
return 0
