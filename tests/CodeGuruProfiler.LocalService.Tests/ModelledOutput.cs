using System.Net;
using System.Text.Json.Nodes;
using CodeGuruProfiler.LocalService.Model;
using CodeGuruProfiler.LocalService.Validation;

namespace CodeGuruProfiler.LocalService.Tests;

/// <summary>Validates the status and the body of every successful response in every test against the model.</summary>
internal static class ModelledOutput
{
    private static readonly ServiceModel Model = ServiceModel.Load();

    public static void Check(HttpRequestMessage request, ServiceResponse response)
    {
        if (Model.Route(request.Method.Method, request.RequestUri!.AbsolutePath)?.Operation is not { } operation || response.Status >= HttpStatusCode.BadRequest)
        {
            return;
        }

        Assert.Equal(operation.SuccessStatus, (int)response.Status);
        ShapeMember? payload = operation.Output.Members.Values.FirstOrDefault(member => member.Location == MemberLocation.Payload);
        Shape body = payload?.Shape ?? operation.Output;
        if (body.Type == ShapeType.Blob)
        {
            return;
        }

        if (body.Members.Count == 0)
        {
            Assert.Empty(response.Body);
            return;
        }

        Assert.Equal("application/json", response.Headers["Content-Type"]);
        Assert.Empty(new InputValidator().Validate(body, response.Json));
        CheckNames(body, response.Json);
    }

    // The validator ignores unknown members, as the service does.
    private static void CheckNames(Shape shape, JsonNode? value)
    {
        switch (value)
        {
            case JsonObject members when shape.Type == ShapeType.Structure:
                foreach ((string name, JsonNode? member) in members)
                {
                    Assert.Contains(name, shape.Members.Keys);
                    CheckNames(shape.Members[name].Shape, member);
                }

                break;
            case JsonObject map:
                Assert.All(map, pair => CheckNames(shape.Members["value"].Shape, pair.Value));
                break;
            case JsonArray items:
                Assert.All(items, item => CheckNames(shape.Members["member"].Shape, item));
                break;
            default:
                break;
        }
    }
}
