using CodeGuruProfiler.LocalService.Markup;

namespace CodeGuruProfiler.LocalService.ConsolePages;

/// <summary>A page before it is framed.</summary>
internal sealed record PageView
{
    public required string Title { get; init; }

    public required Html Content { get; init; }

    /// <summary>Gets the group in the path at the top; null when there is none.</summary>
    public string? GroupName { get; init; }

    /// <summary>Gets the state that the page shows, for its updates; empty when it has none.</summary>
    public string State { get; init; } = "";

    /// <summary>Gets a value indicating whether a part was left out that the next request will have.</summary>
    public bool IsPartial { get; init; }
}
