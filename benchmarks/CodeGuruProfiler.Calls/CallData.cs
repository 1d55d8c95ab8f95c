using CodeGuruProfiler.Floors.Loopback;

namespace CodeGuruProfiler.Calls;

/// <summary>The data that all contestants send.</summary>
internal static class CallData
{
    public const string Region = "us-east-1";
    public const string AccessKey = "AKIDEXAMPLE";
    public const string SecretKey = "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY";
    public const string FleetInstanceId = "i-0123456789abcdef0";

    public static readonly DateTimeOffset Start = new(2026, 10, 1, 0, 0, 0, TimeSpan.Zero);
    public static readonly DateTimeOffset End = new(2026, 11, 10, 0, 0, 0, TimeSpan.Zero);

    public static readonly IReadOnlyDictionary<string, string> Metadata = new Dictionary<string, string>
    {
        ["ComputePlatform"] = "EC2",
        ["AgentId"] = "0f1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9",
    };

    /// <summary>Refuses to measure someone who read less than there is.</summary>
    public static void CheckTimes(int count)
    {
        if (count != CannedService.ProfileTimes)
        {
            throw new InvalidOperationException($"{count} profile times were read, not {CannedService.ProfileTimes}.");
        }
    }
}
