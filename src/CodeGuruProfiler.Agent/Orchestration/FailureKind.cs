namespace CodeGuruProfiler.Agent.Orchestration;

/// <summary>The kinds of failures that the agent treats differently.</summary>
internal enum FailureKind
{
    /// <summary>The service refuses what was sent.</summary>
    Validation,

    /// <summary>The profiling group does not exist.</summary>
    NotFound,

    /// <summary>The credentials lack a permission.</summary>
    Denied,

    /// <summary>There are no credentials, or the service does not accept them.</summary>
    Credentials,

    /// <summary>It may pass: throttling, an error of the service, no response, a time limit.</summary>
    Transient,

    /// <summary>Another error of the service, which a retry does not change.</summary>
    Other,
}
