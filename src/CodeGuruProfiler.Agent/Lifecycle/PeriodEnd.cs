namespace CodeGuruProfiler.Agent.Lifecycle;

/// <summary>The reason that a period ended.</summary>
internal enum PeriodEnd
{
    /// <summary>Its time is over.</summary>
    Over,

    /// <summary>The caller wants the profile now.</summary>
    Flushed,

    /// <summary>Its memory is used up.</summary>
    Full,

    /// <summary>Pauses stretch it.</summary>
    Stretched,

    /// <summary>Looks fail.</summary>
    Unavailable,

    /// <summary>Looks cost too much.</summary>
    OverBudget,

    /// <summary>The kill switch is on.</summary>
    Killed,

    /// <summary>The agent stops.</summary>
    Stopped,
}
