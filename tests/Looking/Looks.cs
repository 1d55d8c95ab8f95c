using CodeGuruProfiler.Agent;

namespace CodeGuruProfiler.Tests.Looking;

/// <summary>Looks of a machine that may be busy. Compiled into each program that takes some.</summary>
internal static class Looks
{
    private const int MostAttempts = 20;

    /// <summary>Takes a look again until the runtime's sampler runs while the session is open, in time.</summary>
    /// <returns>The last look, when none of twenty was taken.</returns>
    public static async Task<Look> TakeAsync(ProcessSampler sampler)
    {
        for (int attempt = 1; ; attempt++)
        {
            Look look = await sampler.LookAsync();
            if (look.Result is not (LookResult.Empty or LookResult.Failed) || attempt == MostAttempts)
            {
                return look;
            }
        }
    }
}
