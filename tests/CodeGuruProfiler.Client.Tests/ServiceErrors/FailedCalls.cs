using CodeGuruProfiler.Client.Tests.Operations.Harness;

namespace CodeGuruProfiler.Client.Tests.ServiceErrors;

/// <summary>Calls that fail.</summary>
internal static class FailedCalls
{
    /// <summary>Calls GetPolicy, which names neither ValidationException nor ConflictException, and returns the exception.</summary>
    public static async Task<CodeGuruProfilerException> GetPolicyAsync(ScriptedAnswer answer)
    {
        using var handler = new ScriptedHandler(answer);
        using CodeGuruProfilerClient client = OperationClient.Create(handler);
        return await Assert.ThrowsAnyAsync<CodeGuruProfilerException>(() => client.GetPolicyAsync(new() { ProfilingGroupName = "web" }));
    }
}
