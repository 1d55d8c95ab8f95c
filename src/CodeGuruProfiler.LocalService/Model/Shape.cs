namespace CodeGuruProfiler.LocalService.Model;

/// <summary>A type of the model. Its members are added after construction, because types may refer to each other.</summary>
internal sealed class Shape(string name, ShapeType type, Constraints constraints)
{
    public string Name { get; } = name;

    public ShapeType Type { get; } = type;

    public Constraints Constraints { get; } = constraints;

    /// <summary>Gets the members of a structure; <c>member</c> of a list; <c>key</c> and <c>value</c> of a map.</summary>
    public Dictionary<string, ShapeMember> Members { get; } = [];
}
