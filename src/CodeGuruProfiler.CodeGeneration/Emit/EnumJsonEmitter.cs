using CodeGuruProfiler.CodeGeneration.Plan;

namespace CodeGuruProfiler.CodeGeneration.Emit;

/// <summary>Writes the reader of an extensible enum, which allocates no string for a well-known value.</summary>
internal static class EnumJsonEmitter
{
    public static GeneratedFile Emit(EnumPlan shape, SourceFile file)
    {
        string type = Naming.TypeNames.Reference(shape.Name);
        var code = new CodeWriter();
        code.Using(Spaces.Json);
        code.Using(Spaces.RuntimeRestJson);
        code.UsingFolder(Spaces.Model);
        code.Open($"internal static class {shape.Name}Json");
        code.Open($"public static {type} Read(ref Utf8JsonReader json)");
        if (!shape.Values.IsEmpty)
        {
            code.Line("// Only an unknown value needs a string.");
            code.Open("if (json.TokenType == JsonTokenType.String)");
            foreach (EnumValuePlan value in shape.Values)
            {
                if (value != shape.Values[0])
                {
                    code.Line();
                }

                code.Open($"if (json.TextEquals({Literals.Quote(value.Value)}u8))");
                code.Line($"return {type}.{value.Name};");
                code.Close();
            }

            code.Close();
            code.Line();
        }

        code.Line($"return new {type}(JsonValues.ReadStringElement(ref json));");
        code.Close();
        code.Close();
        return file.Create($"Serialization/{shape.Name}Json.cs", "Serialization", code);
    }
}
