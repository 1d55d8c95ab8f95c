using CodeGuruProfiler.Profiles.Unknown;
using CodeGuruProfiler.Profiles.Writing;

namespace CodeGuruProfiler.Profiles.Documents;

/// <summary>The fields of <see cref="AgentInfo"/>, read and written.</summary>
internal static class AgentInfoFormat
{
    public static AgentInfo Read(RecordedValue value)
    {
        var result = new AgentInfo();
        var unknown = new UnknownSectionFields(value);
        foreach (RecordedValue field in value.Children)
        {
            switch (field.Name)
            {
                case "type" when field.TryGetString(out string? type):
                    result = result with { Type = type };
                    break;
                case "version" when field.TryGetString(out string? version):
                    result = result with { Version = version };
                    break;
                default:
                    unknown.Add(field);
                    break;
            }
        }

        return result with { UnknownFields = unknown.ToUnknownFields() };
    }

    public static void Write(TokenWriter writer, AgentInfo info)
    {
        using var section = new SectionWriter(writer, info.UnknownFields);
        section.String("type", info.Type);
        section.String("version", info.Version);
    }
}
