using CodeGuruProfiler.Profiles.Unknown;
using CodeGuruProfiler.Profiles.Writing;

namespace CodeGuruProfiler.Profiles.Documents;

/// <summary>The fields of <see cref="AgentMetrics"/>, read and written.</summary>
internal static class AgentMetricsFormat
{
    public static AgentMetrics Read(RecordedValue value)
    {
        var result = new AgentMetrics();
        var unknown = new UnknownSectionFields(value);
        foreach (RecordedValue field in value.Children)
        {
            switch (field.Name)
            {
                case "numThreads" when field.TryGetDouble(out double? threads):
                    result = result with { NumThreads = threads };
                    break;
                default:
                    unknown.Add(field);
                    break;
            }
        }

        return result with { UnknownFields = unknown.ToUnknownFields() };
    }

    public static void Write(TokenWriter writer, AgentMetrics metrics)
    {
        using var section = new SectionWriter(writer, metrics.UnknownFields);
        section.Float("numThreads", metrics.NumThreads);
    }
}
