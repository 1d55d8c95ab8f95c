using CodeGuruProfiler.Agent.Configuration;
using Microsoft.Extensions.Options;

namespace CodeGuruProfiler.Agent.DependencyInjection;

/// <summary>Checks the values of the agent's options when they are created.</summary>
internal sealed class OptionsValidator : IValidateOptions<CodeGuruProfilerAgentOptions>
{
    public ValidateOptionsResult Validate(string? name, CodeGuruProfilerAgentOptions options)
    {
        List<string> failures = OptionsValidation.FindFailures(options);
        return failures.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(failures);
    }
}
