namespace CodeGuruProfiler.Agent.Lifecycle;

/// <summary>The result of a check of the budget.</summary>
internal enum BudgetResult
{
    /// <summary>Looks cost less than the limit, or there were too few to judge.</summary>
    Held,

    /// <summary>They cost more; the interval is longer now.</summary>
    Slower,

    /// <summary>They cost more at the longest interval.</summary>
    Exceeded,
}
