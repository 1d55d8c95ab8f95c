using System.Globalization;
using CodeGuruProfiler.Profiles.Unknown;
using CodeGuruProfiler.Profiles.Writing;

namespace CodeGuruProfiler.Profiles.Documents;

/// <summary>The fields of <see cref="AgentDebugInfo"/>, read and written.</summary>
internal static class AgentDebugInfoFormat
{
    private const string TimeFormat = "yyyy-MM-dd'T'HH:mm:ss.fff'Z'";

    public static AgentDebugInfo Read(RecordedValue value)
    {
        var result = new AgentDebugInfo();
        var unknown = new UnknownSectionFields(value);
        foreach (RecordedValue field in value.Children)
        {
            switch (field.Name)
            {
                case "agentStartTime" when TryGetTime(field, out DateTimeOffset time):
                    result = result with { AgentStartTime = time };
                    break;
                case "processId" when field.TryGetInt64(out long? processId):
                    result = result with { ProcessId = processId };
                    break;
                case "errorsCount" when NumberMapFormat.TryRead(field, out Dictionary<string, long>? errors):
                    result = result with { ErrorsCount = errors.AsReadOnly() };
                    break;
                case "genericMetrics" when NumberMapFormat.TryRead(field, out Dictionary<string, double>? metrics):
                    result = result with { GenericMetrics = metrics.AsReadOnly() };
                    break;
                default:
                    unknown.Add(field);
                    break;
            }
        }

        return result with { UnknownFields = unknown.ToUnknownFields() };
    }

    public static void Write(TokenWriter writer, AgentDebugInfo info)
    {
        using var section = new SectionWriter(writer, info.UnknownFields);
        section.String("agentStartTime", info.AgentStartTime?.ToUniversalTime().ToString(TimeFormat, CultureInfo.InvariantCulture));
        section.Integer("processId", info.ProcessId);
        section.Map("errorsCount", info.ErrorsCount);
        section.Map("genericMetrics", info.GenericMetrics);
    }

    // A time in another form stays an unknown field: it would not come back as it was.
    private static bool TryGetTime(RecordedValue field, out DateTimeOffset time)
    {
        time = default;
        return field.TryGetString(out string? text)
            && DateTimeOffset.TryParseExact(text, TimeFormat, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out time);
    }
}
