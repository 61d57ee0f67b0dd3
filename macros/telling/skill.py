"""How the skills of positions read in matrices and in forms where one's own are rated."""

MATRIX = "Матрица навыков"
AT_LEVEL = "Что делает работник на уровне"
OWN_LEVEL = "Мой уровень"
MISSING = "Не хватает"
