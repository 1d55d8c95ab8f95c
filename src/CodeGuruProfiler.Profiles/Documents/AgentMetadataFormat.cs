using CodeGuruProfiler.Profiles.Unknown;
using CodeGuruProfiler.Profiles.Writing;

namespace CodeGuruProfiler.Profiles.Documents;

/// <summary>The fields of <see cref="AgentMetadata"/>, read and written. A field of another type than AWS's agent writes stays an unknown field.</summary>
internal static class AgentMetadataFormat
{
    public static AgentMetadata Read(RecordedValue value)
    {
        var result = new AgentMetadata();
        var unknown = new UnknownSectionFields(value);
        foreach (RecordedValue field in value.Children)
        {
            switch (field.Name)
            {
                case "sampleWeights" when NumberMapFormat.TryRead(field, out Dictionary<string, double>? weights):
                    result = result with { SampleWeights = weights.AsReadOnly() };
                    break;
                case "durationInMs" when field.TryGetInt64(out long? duration):
                    result = result with { DurationInMs = duration };
                    break;
                case "fleetInfo" when field.Kind == ValueKind.StartStruct:
                    result = result with { FleetInfo = FleetInfoFormat.Read(field) };
                    break;
                case "agentInfo" when field.Kind == ValueKind.StartStruct:
                    result = result with { AgentInfo = AgentInfoFormat.Read(field) };
                    break;
                case "agentOverhead" when field.Kind == ValueKind.StartStruct:
                    result = result with { AgentOverhead = AgentOverheadFormat.Read(field) };
                    break;
                case "runtimeVersion" when field.TryGetString(out string? version):
                    result = result with { RuntimeVersion = version };
                    break;
                case "cpuTimeInSeconds" when field.TryGetDouble(out double? seconds):
                    result = result with { CpuTimeInSeconds = seconds };
                    break;
                case "metrics" when field.Kind == ValueKind.StartStruct:
                    result = result with { Metrics = AgentMetricsFormat.Read(field) };
                    break;
                case "numTimesSampled" when field.TryGetInt64(out long? times):
                    result = result with { NumTimesSampled = times };
                    break;
                default:
                    unknown.Add(field);
                    break;
            }
        }

        return result with { UnknownFields = unknown.ToUnknownFields() };
    }

    public static void Write(TokenWriter writer, AgentMetadata metadata)
    {
        using var section = new SectionWriter(writer, metadata.UnknownFields);
        section.Map("sampleWeights", metadata.SampleWeights);
        section.Integer("durationInMs", metadata.DurationInMs);
        section.Struct("fleetInfo", metadata.FleetInfo, FleetInfoFormat.Write);
        section.Struct("agentInfo", metadata.AgentInfo, AgentInfoFormat.Write);
        section.Struct("agentOverhead", metadata.AgentOverhead, AgentOverheadFormat.Write);
        section.String("runtimeVersion", metadata.RuntimeVersion);
        section.Float("cpuTimeInSeconds", metadata.CpuTimeInSeconds);
        section.Struct("metrics", metadata.Metrics, AgentMetricsFormat.Write);
        section.Integer("numTimesSampled", metadata.NumTimesSampled);
    }
}
