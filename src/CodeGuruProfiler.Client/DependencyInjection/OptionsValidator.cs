using CodeGuruProfiler.Client.Configuration;
using Microsoft.Extensions.Options;

namespace CodeGuruProfiler.Client.DependencyInjection;

/// <summary>Has the host check the options of one registration at start.</summary>
internal sealed class OptionsValidator(string name) : IValidateOptions<CodeGuruProfilerClientOptions>
{
    public ValidateOptionsResult Validate(string? optionsName, CodeGuruProfilerClientOptions options)
    {
        if (optionsName != name)
        {
            return ValidateOptionsResult.Skip;
        }

        List<string> failures = OptionsValidation.Failures(options);
        return failures.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(failures);
    }
}
