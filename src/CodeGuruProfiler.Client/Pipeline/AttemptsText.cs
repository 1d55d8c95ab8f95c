namespace CodeGuruProfiler.Client.Pipeline;

/// <summary>The part of a message that lists the attempts: <c> after 3 attempts (1: ThrottlingException, 2: HttpRequestException)</c>.</summary>
internal static class AttemptsText
{
    public static string Of(PipelineMessage message) => Of(message.Attempts.Number, message.Attempts.Failures);

    /// <returns>The text, which begins with a space; empty for the first attempt.</returns>
    public static string Of(int attempts, IEnumerable<AttemptFailure> earlier)
        => attempts > 1 ? $" after {attempts} attempts ({string.Join(", ", earlier.Select(failure => $"{failure.Attempt}: {failure.Error}"))})" : "";
}
