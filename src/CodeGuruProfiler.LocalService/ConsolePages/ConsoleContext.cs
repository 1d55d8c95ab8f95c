using CodeGuruProfiler.LocalService.Operations;
using CodeGuruProfiler.LocalService.TimeLines;

namespace CodeGuruProfiler.LocalService.ConsolePages;

/// <summary>The context of pages: the service, and what is kept between requests.</summary>
/// <param name="Service">The service.</param>
/// <param name="HasDefaultKeys">Whether requests are signed with the keys that everyone knows, so that pages may show them.</param>
internal sealed record ConsoleContext(ServiceContext Service, bool HasDefaultKeys)
{
    public ProfileCounts Counts { get; } = new();

    public RangeTreeCache Trees { get; } = new();
}
