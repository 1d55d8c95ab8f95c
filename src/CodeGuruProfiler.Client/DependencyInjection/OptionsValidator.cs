using CodeGuruProfiler.Client.Configuration;
using Microsoft.Extensions.Options;

namespace CodeGuruProfiler.Client.DependencyInjection;

/// <summary>Checks the values of one client's options whenever they are created.</summary>
internal sealed class OptionsValidator(ClientRegistration registration) : IValidateOptions<CodeGuruProfilerClientOptions>
{
    public ValidateOptionsResult Validate(string? name, CodeGuruProfilerClientOptions options)
    {
        if (name != registration.OptionsName)
        {
            return ValidateOptionsResult.Skip;
        }

        List<string> failures = OptionsValidation.FindFailures(options);
        return failures.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(failures.ConvertAll(registration.Describe));
    }
}
