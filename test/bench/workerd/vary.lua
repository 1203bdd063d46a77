-- Every request another workload: nothing that was made before can be sent again.
local count = 0
request = function()
  count = count + 1
  return wrk.format("GET", (string.gsub(wrk.path, "averageIngressMiBps=50", "averageIngressMiBps=" .. (5 + (count * 7919) % 100000 / 1000))))
end
