using System.CommandLine;

namespace CodeGuruProfiler.Tool.Running;

/// <summary>The options of every command.</summary>
internal sealed class GlobalOptions
{
    public Option<string?> Region { get; } = new("--region") { Description = "AWS Region. Default: AWS_REGION, then the profile's.", HelpName = "REGION", Recursive = true };

    public Option<string?> Profile { get; } = new("--profile") { Description = "Profile of the AWS configuration files. Default: AWS_PROFILE, then default.", HelpName = "NAME", Recursive = true };

    public Option<string?> EndpointUrl { get; } = new("--endpoint-url") { Description = "URL of the service. Default: AWS_ENDPOINT_URL_CODEGURUPROFILER, AWS_ENDPOINT_URL, then the Region's.", HelpName = "URL", Recursive = true };

    public Option<bool> Local { get; } = new("--local") { Description = "Call codeguru-profiler-local: http://127.0.0.1:8000 or --endpoint-url, with its Region and keys.", Recursive = true };

    public Option<string?> Output { get; } = new("--output", "-o") { Description = "File for the result; - for standard output. The file appears when it is complete.", HelpName = "FILE", Recursive = true };

    public Option<bool> Json { get; } = new("--json") { Description = "Print one JSON document, with a schemaVersion.", Recursive = true };

    public Option<bool> Quiet { get; } = new("--quiet", "-q") { Description = "Print no notes and no progress.", Recursive = true };

    public Option<bool> NoColor { get; } = new("--no-color") { Description = "Print no colors. NO_COLOR has the same effect.", Recursive = true };

    public Option<string?> Timeout { get; } = new("--timeout") { Description = "Time limit of a call with its retries, such as 30s or 2m.", HelpName = "DURATION", Recursive = true };

    public Option<bool> Verbose { get; } = new("--verbose") { Description = "Print calls, attempts and request ids. Secrets are never printed.", Recursive = true };

    public void AddTo(Command root)
    {
        foreach (Option option in (Option[])[Region, Profile, EndpointUrl, Local, Output, Json, Quiet, NoColor, Timeout, Verbose])
        {
            root.Add(option);
        }
    }
}
