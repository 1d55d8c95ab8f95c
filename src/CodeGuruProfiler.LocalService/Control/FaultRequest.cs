using System.Text.Json.Nodes;
using CodeGuruProfiler.LocalService.Requests;

namespace CodeGuruProfiler.LocalService.Control;

/// <summary>Reads the body of POST /_local/faults.</summary>
internal static class FaultRequest
{
    public static void Add(LocalProfilerServiceFaults faults, JsonObject body)
    {
        int count = JsonMembers.FindInteger(body, "count", 1) ?? 1;
        string? operation = JsonMembers.FindText(body, "operation");
        FaultCondition? when = ReadCondition(JsonMembers.FindObject(body, "when"));
        switch (JsonMembers.FindText(body, "kind"))
        {
            case "throttle":
                faults.ThrottleNext(count, operation, when);
                break;
            case "error":
                faults.FailNext(
                    JsonMembers.FindText(body, "code") ?? throw Errors.MissingCode(),
                    JsonMembers.FindInteger(body, "status", 400, 599),
                    JsonMembers.FindText(body, "message"),
                    count,
                    operation,
                    when);
                break;
            case "delay":
                faults.DelayNext(
                    TimeSpan.FromMilliseconds(JsonMembers.FindNumber(body, "milliseconds", 0, LocalProfilerServiceFaults.MaxDelay.TotalMilliseconds) ?? 0),
                    count,
                    operation,
                    when);
                break;
            case "close":
                faults.CloseConnectionNext(count, operation, when);
                break;
            case "cut":
                faults.CutBodyNext(JsonMembers.FindInteger(body, "bytes", 0) ?? 1, count, operation, when);
                break;
            default:
                throw Errors.UnknownKind();
        }
    }

    private static FaultCondition? ReadCondition(JsonObject? when) => when is null ? null : new FaultCondition
    {
        BodyContains = JsonMembers.FindText(when, "bodyContains"),
        ProfileCounters = JsonMembers.Texts(when, "profileCounters"),
    };
}
