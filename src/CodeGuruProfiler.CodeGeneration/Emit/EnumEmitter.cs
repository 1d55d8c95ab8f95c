using CodeGuruProfiler.CodeGeneration.Plan;

namespace CodeGuruProfiler.CodeGeneration.Emit;

/// <summary>Writes an extensible enum: a string with well-known values.</summary>
internal static class EnumEmitter
{
    public static GeneratedFile Emit(ServicePlan plan, EnumPlan shape, SourceFile file)
    {
        var code = new CodeWriter();
        code.Using(Spaces.JsonSerialization);
        code.Using(Spaces.Runtime);
        var text = new DocText(new Links(plan).Find);
        (string first, string[] rest) = text.Split(shape.Documentation);
        XmlDoc.Element(code, "summary", first.Length > 0 ? first : $"The values of {shape.Name}.");
        XmlDoc.Element(
            code,
            "remarks",
            "",
            [
                .. rest,
                "Extensible: well-known values are static members, and unknown values are preserved. Values are compared as strings, case-sensitively.",
                $"Source: {DocText.Escape(shape.Source)}.",
            ]);
        Obsolete.Write(code, shape.Obsolete);
        code.Line($"[JsonConverter(typeof(OpenEnumJsonConverter<{shape.Name}>))]");
        code.Open($"public readonly record struct {shape.Name} : IOpenEnum<{shape.Name}>");
        code.Line("private readonly string? _value;");
        code.Line();
        code.Line($$"""
            /// <summary>Creates a value from a string, which need not be a well-known one.</summary>
            /// <param name="value">The string, as the service writes it.</param>
            /// <exception cref="ArgumentNullException"><paramref name="value"/> is <see langword="null"/>.</exception>
            public {{shape.Name}}(string value)
            {
                ArgumentNullException.ThrowIfNull(value);

                _value = value;
            }
            """);
        foreach (EnumValuePlan value in shape.Values)
        {
            code.Line();
            WriteValue(code, text, shape, value);
        }

        code.Line();
        code.Line($$"""
            /// <inheritdoc/>
            public string Value => _value ?? "";

            /// <summary>Converts a string to a value.</summary>
            /// <param name="value">The string, as the service writes it.</param>
            /// <exception cref="ArgumentNullException"><paramref name="value"/> is <see langword="null"/>.</exception>
            public static implicit operator {{shape.Name}}(string value) => new(value);

            /// <inheritdoc/>
            public static {{shape.Name}} FromValue(string value) => new(value);

            /// <summary>Compares the strings, case-sensitively.</summary>
            /// <param name="other">The value to compare with.</param>
            /// <returns><see langword="true"/> if the strings are equal; otherwise, <see langword="false"/>.</returns>
            public bool Equals({{shape.Name}} other) => string.Equals(Value, other.Value, StringComparison.Ordinal);

            /// <inheritdoc/>
            public override int GetHashCode() => Value.GetHashCode(StringComparison.Ordinal);

            /// <summary>Returns the string, as the service writes it.</summary>
            /// <returns>The <see cref="Value"/>.</returns>
            public override string ToString() => Value;
            """);
        code.Close();
        return file.Create($"Model/{shape.Name}.cs", "Model", code);
    }

    private static void WriteValue(CodeWriter code, DocText text, EnumPlan shape, EnumValuePlan value)
    {
        (string first, string[] rest) = text.Split(value.Documentation);
        XmlDoc.Element(code, "summary", first.Length > 0 ? first : $"The value <c>{DocText.Escape(value.Value)}</c>.");
        XmlDoc.Element(code, "value", $"<c>{DocText.Escape(value.Value)}</c>");
        XmlDoc.Element(code, "remarks", "", rest);
        Obsolete.Write(code, value.Obsolete);
        code.Line($"public static {shape.Name} {value.Name} {{ get; }} = new({Literals.Quote(value.Value)});");
    }
}
