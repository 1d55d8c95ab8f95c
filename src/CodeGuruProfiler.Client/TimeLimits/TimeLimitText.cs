using System.Globalization;
using CodeGuruProfiler.Client.Pipeline;

namespace CodeGuruProfiler.Client.TimeLimits;

/// <summary>The message of a time limit that ran out.</summary>
internal static class TimeLimitText
{
    public static string Of(PipelineMessage message, TimeLimit limit, TimeSpan value, string option)
    {
        string what = limit switch
        {
            TimeLimit.Connect => "no connection within",
            TimeLimit.Attempt => "the attempt did not complete within",
            _ => "the call did not complete within",
        };
        string seconds = value.TotalSeconds.ToString("0.###", CultureInfo.InvariantCulture);
        string attempts = message.Attempts.Number > 1 ? $",{AttemptsText.Of(message)}" : $" (attempt {message.Attempts.Number})";
        return $"{message.Request.Operation.Name}: {what} {seconds} s{attempts}. {option} sets this limit.";
    }

    /// <summary>Gets the name of the option that sets a limit.</summary>
    public static string OptionOf(TimeLimit limit) => limit switch
    {
        TimeLimit.Connect => nameof(CodeGuruProfilerClientOptions.ConnectTimeout),
        TimeLimit.Attempt => nameof(CodeGuruProfilerClientOptions.AttemptTimeout),
        _ => nameof(CodeGuruProfilerClientOptions.TotalTimeout),
    };
}
