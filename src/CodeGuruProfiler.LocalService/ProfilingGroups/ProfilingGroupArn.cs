using CodeGuruProfiler.LocalService.Operations;
using CodeGuruProfiler.LocalService.ServiceErrors;

namespace CodeGuruProfiler.LocalService.ProfilingGroups;

/// <summary>The ARNs of groups.</summary>
internal static class ProfilingGroupArn
{
    public static string Of(ServiceContext service, string groupName) => Prefix(service) + groupName;

    /// <summary>Returns the name of the group in an ARN. Groups of other accounts and Regions do not exist here.</summary>
    public static string GroupName(ServiceContext service, string arn)
    {
        string[] parts = arn.Split(':', 6);
        if (parts[2] != "codeguru-profiler" || !parts[5].StartsWith("profilingGroup/", StringComparison.Ordinal))
        {
            throw Errors.Invalid($"The resource ARN '{arn}' is not of a profiling group, such as {Prefix(service)}name.");
        }

        if (!arn.StartsWith(Prefix(service), StringComparison.Ordinal))
        {
            throw Errors.NotFound($"The resource '{arn}' does not exist: this service has the account {service.Account} and the Region {service.Region}.");
        }

        return arn[Prefix(service).Length..];
    }

    private static string Prefix(ServiceContext service)
        => $"arn:aws:codeguru-profiler:{service.Region}:{service.Account}:profilingGroup/";
}
