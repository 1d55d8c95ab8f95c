namespace CodeGuruProfiler.CodeGeneration.Smithy;

internal sealed record Member(ShapeId Owner, string Name, ShapeId Target, Traits Traits)
{
    /// <summary>Gets the member's own id, <c>namespace#Shape$member</c>.</summary>
    public string Id => $"{Owner}${Name}";
}
