using CodeGuruProfiler.Profiles.Unknown;
using CodeGuruProfiler.Profiles.Writing;

namespace CodeGuruProfiler.Profiles.Documents;

/// <summary>The fields of <see cref="FleetInfo"/>, read and written.</summary>
internal static class FleetInfoFormat
{
    public static FleetInfo Read(RecordedValue value)
    {
        var result = new FleetInfo();
        var unknown = new UnknownSectionFields(value);
        foreach (RecordedValue field in value.Children)
        {
            switch (field.Name)
            {
                case "computeType" when field.TryGetString(out string? computeType):
                    result = result with { ComputeType = computeType };
                    break;
                case "hostName" when field.TryGetString(out string? hostName):
                    result = result with { HostName = hostName };
                    break;
                case "hostType" when field.TryGetString(out string? hostType):
                    result = result with { HostType = hostType };
                    break;
                case "taskArn" when field.TryGetString(out string? taskArn):
                    result = result with { TaskArn = taskArn };
                    break;
                case "functionArn" when field.TryGetString(out string? functionArn):
                    result = result with { FunctionArn = functionArn };
                    break;
                case "cpuLimit" when field.TryGetDouble(out double? cpuLimit):
                    result = result with { CpuLimit = cpuLimit };
                    break;
                case "memoryLimitInMB" when field.TryGetInt64(out long? memoryLimit):
                    result = result with { MemoryLimitInMB = memoryLimit };
                    break;
                case "executionEnv" when field.TryGetString(out string? executionEnv):
                    result = result with { ExecutionEnv = executionEnv };
                    break;
                case "id" when field.TryGetString(out string? id):
                    result = result with { Id = id };
                    break;
                case "type" when field.TryGetString(out string? type):
                    result = result with { Type = type };
                    break;
                case "vCPUs" when field.TryGetInt64(out long? vCpus):
                    result = result with { VCpus = vCpus };
                    break;
                default:
                    unknown.Add(field);
                    break;
            }
        }

        return result with { UnknownFields = unknown.ToUnknownFields() };
    }

    public static void Write(TokenWriter writer, FleetInfo fleet)
    {
        using var section = new SectionWriter(writer, fleet.UnknownFields);
        section.String("computeType", fleet.ComputeType);
        section.String("hostName", fleet.HostName);
        section.String("hostType", fleet.HostType);
        section.String("taskArn", fleet.TaskArn);
        section.String("functionArn", fleet.FunctionArn);
        section.Count("cpuLimit", fleet.CpuLimit);
        section.Integer("memoryLimitInMB", fleet.MemoryLimitInMB);
        section.String("executionEnv", fleet.ExecutionEnv);
        section.String("id", fleet.Id);
        section.String("type", fleet.Type);
        section.Integer("vCPUs", fleet.VCpus);
    }
}
