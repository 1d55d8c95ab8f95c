namespace CodeGuruProfiler.CodeGeneration.Smithy;

/// <summary>Every sentence with which a model is refused.</summary>
internal static class Refusal
{
    public static string NotJson(string detail) => $"The model is not JSON: {detail}";

    public static string NotAnAst(string detail) => $"The model is not a Smithy 2.0 JSON AST: {detail}";

    public static string BadShapeId(string where, string? text) => $"{where}: \"{text}\" is not an absolute shape id (namespace#Name).";

    public static string UnresolvedShape(string where, ShapeId target) => $"{where}: the target {target} is not in the model.";

    public static string WrongTarget(string where, ShapeId target, string expected) => $"{where}: the target {target} is not {expected}.";

    public static string UnknownProperty(ShapeId shape, string property) => $"{shape}: the generator does not know the property \"{property}\" of a shape.";

    public static string UnsupportedType(string where, ShapeId shape, string type) => $"{where}: {shape} is of type {type}, which is not supported.";

    public static string UnknownTrait(string where, string trait) => $"{where}: the trait {trait} is not known to the generator.";

    public static string RefusedTrait(string where, string trait, string reason) => $"{where}: the trait {trait} is not supported ({reason}).";

    public static string BadTrait(string where, string trait, string problem) => $"{where}: the trait {trait} {problem}.";

    public static string NameClash(string where, string name, string first, string second)
        => $"{where}: {first} and {second} would both be called {name} in C#.";

    public static string TakenName(string where, string name)
        => $"{where}: the name {name} is taken by a type that generated code uses.";

    public static string RequiredRecursion(ShapeId shape, string path)
        => $"{shape}: required members lead back to the structure itself ({path}), so that no value of it can exist.";

    public static string SharedWireName(string where, string wireName, string first, string second)
        => $"{where}: {first} and {second} would both be \"{wireName}\" on the wire.";

    public static string ErrorMember(string where)
        => $"{where}: errors carry a message and nothing else; this member would be lost.";
}
