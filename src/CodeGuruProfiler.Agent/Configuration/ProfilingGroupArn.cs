namespace CodeGuruProfiler.Agent.Configuration;

/// <summary>The ARN of a profiling group, such as <c>arn:aws:codeguru-profiler:eu-west-1:123456789012:profilingGroup/web-shop</c>.</summary>
internal sealed record ProfilingGroupArn(string Region, string Name)
{
    private const string Resource = "profilingGroup/";

    /// <summary>Reads an ARN.</summary>
    /// <returns><see langword="null"/> when it is not one of a profiling group.</returns>
    public static ProfilingGroupArn? Parse(string text)
        => text.Split(':') is ["arn", { Length: > 0 }, "codeguru-profiler", { Length: > 0 } region, { Length: > 0 }, var resource]
            && resource.StartsWith(Resource, StringComparison.Ordinal) && resource.Length > Resource.Length
                ? new ProfilingGroupArn(region, resource[Resource.Length..])
                : null;
}
