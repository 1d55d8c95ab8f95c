using CodeGuruProfiler.LocalService.TimeLines;
using Microsoft.AspNetCore.Http;

namespace CodeGuruProfiler.LocalService.ConsolePages;

/// <summary>A request for a page of the console.</summary>
internal sealed record PageRequest
{
    /// <summary>Gets the name of the profiling group; empty for a page without one.</summary>
    public required string GroupName { get; init; }

    public required IQueryCollection Query { get; init; }

    /// <summary>Gets the URL of the service as the browser knows it, without a slash at its end.</summary>
    public required string ServiceUrl { get; init; }

    /// <summary>Gets the state of the page that the browser shows; null when it shows none.</summary>
    public string? KnownState { get; init; }

    /// <summary>Creates the budget of the page's time lines.</summary>
    public ReadingBudget CreateBudget() => KnownState is null ? ReadingBudget.OfFirstView() : ReadingBudget.OfUpdate();

    /// <summary>Returns the first value of a name; null when it is absent or empty.</summary>
    public string? Find(string name) => Query.TryGetValue(name, out var values) && values.Count > 0 && !string.IsNullOrEmpty(values[0]) ? values[0] : null;
}
