using CodeGuruProfiler.CodeGeneration.Plan;

namespace CodeGuruProfiler.CodeGeneration.Emit;

/// <summary>Writes the text of a record where the compiler's <c>ToString</c> would show a secret or the name of a collection type.</summary>
internal static class RecordTextEmitter
{
    public const string Hidden = "***";

    public static void Write(CodeWriter code, RecordPlan record)
    {
        if (!record.Properties.Any(property => property.IsSensitive || HasOwnText(property.Type)))
        {
            return;
        }

        code.Using(Spaces.Text);
        // The compiler leaves out its own version when it finds this one.
        code.Line();
        string separator = "";
        if (record.Kind == RecordKind.Response)
        {
            code.Line("/// <inheritdoc/>");
            code.Open("protected override bool PrintMembers(StringBuilder builder)");
            code.Line("base.PrintMembers(builder);");
            separator = ", ";
        }
        else
        {
            code.Open("private bool PrintMembers(StringBuilder builder)");
        }

        foreach (PropertyPlan property in record.Properties)
        {
            string value = property switch
            {
                { IsSensitive: true } => "",
                _ when HasOwnText(property.Type) => AppendMember(code, property),
                { Type.Kind: TypeKind.String } => $".Append({property.Name})",
                _ => $".Append((object?){property.Name})",
            };
            code.Line($"builder.Append(\"{separator}{property.Name} = {(property.IsSensitive ? Hidden : "")}\"){value};");
            separator = ", ";
        }

        code.Line("return true;");
        code.Close();
    }

    private static string AppendMember(CodeWriter code, PropertyPlan property)
    {
        code.Using(Spaces.RuntimeRestJson);
        return $".AppendMember({property.Name})";
    }

    private static bool HasOwnText(TypePlan type)
        => type.Kind is TypeKind.Timestamp or TypeKind.Single or TypeKind.Double or TypeKind.Blob or TypeKind.List or TypeKind.Map;
}
