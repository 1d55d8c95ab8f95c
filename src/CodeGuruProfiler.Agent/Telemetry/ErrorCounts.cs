namespace CodeGuruProfiler.Agent.Telemetry;

/// <summary>The failures of an agent since its start, by the names of AWS's agents.</summary>
internal sealed class ErrorCounts
{
    private long _all;
    private long _client;
    private long _configure;
    private long _configureCreated;
    private long _create;
    private long _post;
    private long _postCreated;

    public void CountOther() => Interlocked.Increment(ref _all);

    public void CountConfigure() => Count(ref _configure);

    public void CountConfigureOfMissingGroup() => Count(ref _configureCreated);

    public void CountCreate() => Count(ref _create);

    public void CountPost() => Count(ref _post);

    public void CountPostToMissingGroup() => Count(ref _postCreated);

    public IReadOnlyDictionary<string, long> ToMap() => new Dictionary<string, long>
    {
        ["errorsCount"] = Volatile.Read(ref _all),
        ["sdkClientErrors"] = Volatile.Read(ref _client),
        ["configureAgentErrors"] = Volatile.Read(ref _configure),
        ["configureAgentRnfeAutoCreateEnabledErrors"] = Volatile.Read(ref _configureCreated),
        ["createProfilingGroupErrors"] = Volatile.Read(ref _create),
        ["postAgentProfileErrors"] = Volatile.Read(ref _post),
        ["postAgentProfileRnfeAutoCreateEnabledErrors"] = Volatile.Read(ref _postCreated),
    };

    private void Count(ref long call)
    {
        Interlocked.Increment(ref call);
        Interlocked.Increment(ref _client);
        Interlocked.Increment(ref _all);
    }
}
