namespace CodeGuruProfiler.LocalService.Model;

/// <summary>A member of a type of the model.</summary>
internal sealed record ShapeMember
{
    public required string Name { get; init; }

    public required Shape Shape { get; init; }

    public bool IsRequired { get; init; }

    public MemberLocation Location { get; init; }

    /// <summary>Gets the name of the query parameter or the header; otherwise the name of the member.</summary>
    public required string LocationName { get; init; }
}
