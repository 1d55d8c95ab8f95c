using System.Text.Json.Nodes;
using CodeGuruProfiler.LocalService.Http;
using CodeGuruProfiler.LocalService.Validation;

namespace CodeGuruProfiler.LocalService.Requests;

/// <summary>The validated input of an operation. Absent members are null; required members are present.</summary>
internal sealed class OperationInput(JsonObject values, ReadOnlyMemory<byte> payload, RequestContent request)
{
    public JsonObject Values { get; } = values;

    public ReadOnlyMemory<byte> Payload { get; } = payload;

    public RequestContent Request { get; } = request;

    /// <summary>Gets the profiling group name, which most operations have.</summary>
    public string GroupName => Text("profilingGroupName");

    // Required members are present: the validator refuses a request without them.
    public string Text(string member) => FindText(member)!;

    public string? FindText(string member) => Values[member]?.GetValue<string>();

    public int? FindNumber(string member) => (int?)JsonNumbers.FindInteger(Values[member]);

    public bool? FindFlag(string member) => Values[member]?.GetValue<bool>();

    public DateTimeOffset? FindTime(string member)
        => FindText(member) is { } text ? Iso8601.ParseTime(text) : null;

    public DateTimeOffset Time(string member) => Iso8601.ParseTime(Text(member));

    public JsonObject? FindObject(string member) => Values[member]?.AsObject();

    public IReadOnlyList<string> Texts(string member)
        => [.. (Values[member]?.AsArray() ?? []).Select(item => item!.GetValue<string>())];
}
