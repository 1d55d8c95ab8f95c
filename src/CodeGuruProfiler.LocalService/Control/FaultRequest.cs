using System.Text.Json.Nodes;

namespace CodeGuruProfiler.LocalService.Control;

/// <summary>Reads the body of POST /_local/faults.</summary>
internal static class FaultRequest
{
    public static void Add(LocalServiceFaults faults, JsonObject body)
    {
        int count = ControlBody.FindInteger(body, "count", 1) ?? 1;
        string? operation = ControlBody.FindText(body, "operation");
        FaultCondition? when = ReadCondition(ControlBody.FindObject(body, "when"));
        switch (ControlBody.FindText(body, "kind"))
        {
            case "throttle":
                faults.ThrottleNext(count, operation, when);
                break;
            case "error":
                faults.FailNext(
                    ControlBody.FindText(body, "code") ?? throw new FormatException("Give the code of the error, such as InternalServerException."),
                    ControlBody.FindInteger(body, "status", 400, 599),
                    ControlBody.FindText(body, "message"),
                    count,
                    operation,
                    when);
                break;
            case "delay":
                faults.DelayNext(
                    TimeSpan.FromMilliseconds(ControlBody.FindNumber(body, "milliseconds", 0, LocalServiceFaults.MaxDelay.TotalMilliseconds) ?? 0),
                    count,
                    operation,
                    when);
                break;
            case "close":
                faults.CloseConnectionNext(count, operation, when);
                break;
            case "cut":
                faults.CutBodyNext(ControlBody.FindInteger(body, "bytes", 0) ?? 1, count, operation, when);
                break;
            default:
                throw new FormatException("The kind must be throttle, error, delay, close or cut.");
        }
    }

    private static FaultCondition? ReadCondition(JsonObject? when) => when is null ? null : new FaultCondition
    {
        BodyContains = ControlBody.FindText(when, "bodyContains"),
        ProfileCounters = ControlBody.Texts(when, "profileCounters"),
    };
}
