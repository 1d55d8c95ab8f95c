using System.Text.Json.Nodes;
using CodeGuruProfiler.LocalService.Model;

namespace CodeGuruProfiler.LocalService.Validation;

/// <summary>Holds values against the model and says, in the service's words, what fails.</summary>
internal sealed class InputValidator
{
    private readonly List<string> _failures = [];

    /// <summary>Gets one sentence for each constraint that fails; none when the value is as the model wants it.</summary>
    public IReadOnlyList<string> Validate(Shape structure, JsonObject values)
    {
        CheckMembers(structure, values, "");
        return _failures;
    }

    private void CheckMembers(Shape structure, JsonObject values, string prefix)
    {
        foreach (ShapeMember member in structure.Members.Values)
        {
            string path = prefix + member.Name;
            if (values[member.Name] is { } value)
            {
                Check(member.Shape, value, path);
            }
            else if (member.IsRequired)
            {
                _failures.Add($"Value null at '{path}' failed to satisfy constraint: Member must not be null");
            }
        }
    }

    private void Check(Shape shape, JsonNode value, string path)
    {
        if (ValueTypes.FindFailure(shape.Type, value) is { } wrongType)
        {
            Fail(value, path, wrongType);
            return;
        }

        foreach (string constraint in ValueConstraints.FindFailures(shape, value))
        {
            Fail(value, path, constraint);
        }

        switch (value)
        {
            case JsonObject values when shape.Type == ShapeType.Structure:
                CheckMembers(shape, values, path + ".");
                break;
            case JsonObject map:
                CheckMap(shape, map, path);
                break;
            case JsonArray items:
                CheckItems(shape, items, path);
                break;
            default:
                break;
        }
    }

    private void CheckItems(Shape list, JsonArray items, string path)
    {
        for (int i = 0; i < items.Count; i++)
        {
            // The service counts from one.
            CheckPresent(list.Members["member"].Shape, items[i], $"{path}.{i + 1}.member");
        }
    }

    private void CheckMap(Shape map, JsonObject values, string path)
    {
        Shape keys = map.Members["key"].Shape;
        foreach ((string key, JsonNode? value) in values)
        {
            foreach (string constraint in ValueConstraints.FindFailures(keys, JsonValue.Create(key)))
            {
                Fail(values, path, $"Map keys must satisfy constraint: [{constraint}]");
            }

            CheckPresent(map.Members["value"].Shape, value, $"{path}.{key}.member");
        }
    }

    private void CheckPresent(Shape shape, JsonNode? value, string path)
    {
        if (value is null)
        {
            _failures.Add($"Value null at '{path}' failed to satisfy constraint: Member must not be null");
        }
        else
        {
            Check(shape, value, path);
        }
    }

    private void Fail(JsonNode value, string path, string constraint)
        => _failures.Add($"Value '{ValueText.Write(value)}' at '{path}' failed to satisfy constraint: {constraint}");
}
