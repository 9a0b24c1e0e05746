import json

import pytest
from jsonschema import Draft202012Validator
from program import run


@pytest.fixture(scope="session")
def validators() -> dict[str, Draft202012Validator]:
    """Of every kind of file; a schema that is none fails."""
    schemas = json.loads(run("schema"))
    for schema in schemas.values():
        Draft202012Validator.check_schema(schema)
    return {kind: Draft202012Validator(schema) for kind, schema in schemas.items()}
