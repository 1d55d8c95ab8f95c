namespace CodeGuruProfiler.LocalService.Model;

internal sealed record ShapeMember
{
    public required string Name { get; init; }

    public required Shape Shape { get; init; }

    public bool IsRequired { get; init; }

    public MemberLocation Location { get; init; }

    /// <summary>Gets the name of the query key or the header; the member's own name elsewhere.</summary>
    public required string LocationName { get; init; }
}
