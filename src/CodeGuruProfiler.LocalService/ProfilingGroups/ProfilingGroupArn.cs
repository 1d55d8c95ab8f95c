using CodeGuruProfiler.LocalService.Errors;
using CodeGuruProfiler.LocalService.Operations;

namespace CodeGuruProfiler.LocalService.ProfilingGroups;

internal static class ProfilingGroupArn
{
    public static string Of(ServiceContext service, string groupName) => Prefix(service) + groupName;

    /// <summary>Gets the name of the group that an ARN names. Another account or region has no groups here.</summary>
    public static string GroupName(ServiceContext service, string arn)
    {
        string[] parts = arn.Split(':', 6);
        if (parts[2] != "codeguru-profiler" || !parts[5].StartsWith("profilingGroup/", StringComparison.Ordinal))
        {
            Throw.Invalid($"The resource ARN '{arn}' is not of a profiling group, such as {Prefix(service)}name.");
        }

        if (!arn.StartsWith(Prefix(service), StringComparison.Ordinal))
        {
            Throw.NotFound($"The resource '{arn}' does not exist: this service has the account {service.Account} and the region {service.Region}.");
        }

        return arn[Prefix(service).Length..];
    }

    private static string Prefix(ServiceContext service)
        => $"arn:aws:codeguru-profiler:{service.Region}:{service.Account}:profilingGroup/";
}
