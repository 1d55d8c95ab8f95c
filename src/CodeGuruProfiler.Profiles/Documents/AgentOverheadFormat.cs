using CodeGuruProfiler.Profiles.Unknown;
using CodeGuruProfiler.Profiles.Writing;

namespace CodeGuruProfiler.Profiles.Documents;

/// <summary>The fields of <see cref="AgentOverhead"/>, read and written.</summary>
internal static class AgentOverheadFormat
{
    public static AgentOverhead Read(RecordedValue value)
    {
        var result = new AgentOverhead();
        var unknown = new UnknownSectionFields(value);
        foreach (RecordedValue field in value.Children)
        {
            switch (field.Name)
            {
                case "memoryInMB" when field.TryGetInt64(out long? memory):
                    result = result with { MemoryInMB = memory };
                    break;
                case "timeInMs" when field.TryGetInt64(out long? time):
                    result = result with { TimeInMs = time };
                    break;
                default:
                    unknown.Add(field);
                    break;
            }
        }

        return result with { UnknownFields = unknown.ToUnknownFields() };
    }

    public static void Write(TokenWriter writer, AgentOverhead overhead)
    {
        using var section = new SectionWriter(writer, overhead.UnknownFields);
        section.Integer("memoryInMB", overhead.MemoryInMB);
        section.Integer("timeInMs", overhead.TimeInMs);
    }
}
