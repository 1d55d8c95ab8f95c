using System.Text.Json.Nodes;

namespace CodeGuruProfiler.LocalService.Control;

/// <summary>Reads the body of POST /_local/faults.</summary>
internal static class FaultRequest
{
    public static void Add(LocalServiceFaults faults, JsonObject body)
    {
        int count = body["count"]?.GetValue<int>() ?? 1;
        string? operation = body["operation"]?.GetValue<string>();
        switch (body["kind"]?.GetValue<string>())
        {
            case "throttle":
                faults.ThrottleNext(count, operation);
                break;
            case "error":
                faults.FailNext(
                    body["code"]?.GetValue<string>() ?? "",
                    body["status"]?.GetValue<int>(),
                    body["message"]?.GetValue<string>(),
                    count,
                    operation);
                break;
            case "delay":
                faults.DelayNext(TimeSpan.FromMilliseconds(body["milliseconds"]?.GetValue<double>() ?? 0), count, operation);
                break;
            case "close":
                faults.CloseConnectionNext(count, operation);
                break;
            case "cut":
                faults.CutBodyNext(body["bytes"]?.GetValue<int>() ?? 1, count, operation);
                break;
            default:
                throw new FormatException("The kind must be throttle, error, delay, close or cut.");
        }
    }
}
