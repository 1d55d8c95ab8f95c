using CodeGuruProfiler.LocalService.Agents;
using CodeGuruProfiler.LocalService.Aggregation;
using CodeGuruProfiler.LocalService.ProfilingGroups;

namespace CodeGuruProfiler.LocalService.Operations;

/// <summary>Every operation of the service.</summary>
internal static class OperationList
{
    public static Dictionary<string, Operation> Create(ServiceContext service)
        => new Operation[]
        {
            new ConfigureAgent(service),
            new CreateProfilingGroup(service),
            new DeleteProfilingGroup(service),
            new DescribeProfilingGroup(service),
            new GetProfile(service),
            new ListProfileTimes(service),
            new ListProfilingGroups(service),
            new PostAgentProfile(service),
            new UpdateProfilingGroup(service),
        }.ToDictionary(operation => operation.Name);
}
